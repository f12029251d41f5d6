/** A warning letter 警示 is no penalty: text of a penalty (警告 and others) is refused. Source: 行政处罚法 art. 9 (A), rule R25. */
export interface WarningRefusal {
  readonly code: 'warning.contains-penalty';
  readonly field: string;
  readonly word: string;
}

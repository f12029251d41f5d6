/** Collects the conditions of a query together with their parameters, so that no value ever enters the text. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly parts: string[] = [];

  /** Adds a value and answers its placeholder. */
  value(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** Adds a condition. */
  require(condition: string): this {
    this.parts.push(`(${condition})`);
    return this;
  }

  /** Adds a condition about a value when the value was given. */
  when(value: string | null | undefined, condition: (placeholder: string) => string): this {
    return value === null || value === undefined ? this : this.require(condition(this.value(value)));
  }

  /** All conditions joined with AND. */
  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' AND ');
  }
}

/** A pattern for ILIKE that finds the text anywhere; wildcards in the text stand for themselves. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

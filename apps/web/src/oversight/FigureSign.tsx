import { PauseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** The sign of a figure of the board, the same as beside each of its tasks. */
export function FigureSign({ field }: { readonly field: string }): ReactNode {
  if (field === 'standing') return <PauseCircleOutlined aria-hidden="true" />;
  return field === 'provisional' ? <QuestionCircleOutlined aria-hidden="true" /> : null;
}

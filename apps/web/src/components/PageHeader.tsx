import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** The title of a page, a line on what it is for, and what can be done. */
export function PageHeader({ title, note, children }: PageHeaderProps): ReactNode {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div className="page-actions">{children}</div>
    </header>
  );
}

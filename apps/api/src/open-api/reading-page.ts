import { ROUTES, type Route } from '@app/contracts';

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2733}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #d5dce4;vertical-align:top}
code{font:14px ui-monospace,monospace}`;

/** A page to read the interface: every operation, and where its full description is. */
export function readingPage(): string {
  const rows = Object.entries<Route>(ROUTES).map(([name, route]) => rowOf(name, route));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Liandu 联督 API</title><style>${STYLE}</style></head>
<body><h1>Liandu 联督 API</h1>
<p>Schemas of requests, answers and steps: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
Refusals are problem details (RFC 9457) whose <code>code</code> says why.</p>
<table><thead><tr><th>Operation</th><th>Request</th><th>Purpose</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
</body></html>`;
}

function rowOf(name: string, { method, path, summary, idempotent }: Route): string {
  const key = idempotent === true ? '<br>needs <code>Idempotency-Key</code>' : '';
  return `<tr><td>${name}</td><td><code>${method} ${path}</code>${key}</td><td>${summary}</td></tr>`;
}

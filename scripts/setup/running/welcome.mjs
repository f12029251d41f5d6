/** The last thing `npm start` prints: one address, and the accounts whose one-time password is still unused. */
export function printAddress({ address, accounts, logs, isTraining }, print = console.log) {
  const { zh, en } = product(isTraining);
  print(`\n${zh}已启动 · ${en} is running\n\n  ${address}\n`);
  const rows = accountRows(accounts);
  if (rows.length > 0) {
    print('  演示账号和一次性口令（首次登录后失效）· demo accounts and one-time passwords (until first use)\n');
    for (const row of rows) print(`  ${row}`);
    print('');
  }
  print(`  Ctrl-C 停止，案件保留 · Ctrl-C stops, cases are kept\n  日志 · logs: ${logs}\n`);
}

/** What a second `npm start` says. */
export function printWhereItRuns({ state, holder, isTraining }, print = console.log) {
  const address = state.get('address');
  const { zh, en } = product(isTraining);
  if (address) return print(`${zh}已在运行 · ${en} is running already (pid ${holder})\n\n  ${address}\n`);
  print(
    `另一个 npm start 正在准备，地址将在那里显示 · Another npm start is setting up (pid ${holder}); it will print the address.`,
  );
}

/** What runs, so that nobody takes the address of a training for that of production. */
function product(isTraining) {
  return isTraining ? { zh: '联督培训环境', en: 'Liandu for training' } : { zh: '联督', en: 'Liandu' };
}

/** One line per account, in columns: name, one-time password, and whatever else `liandu seed --json` tells. */
function accountRows(accounts) {
  const cells = accounts.map((account) => Object.values(account).map((value) => String(value ?? '')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column] - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Chinese characters take two columns of a terminal. */
const width = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 2 : 1), 0);

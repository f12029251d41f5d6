/** What everybody tries first. Own list of the product: words, keys in a row, and how people write years. */
const OBVIOUS: readonly string[] = [
  ...['password', 'passwort', 'passw', 'admin', 'administrator', 'root', 'user', 'test', 'demo', 'guest', 'default'],
  ...['welcome', 'letmein', 'login', 'secret', 'master', 'changeme', 'temp', 'system', 'manager', 'officer', 'lead'],
  ...['liandu', 'lian', 'mima', 'woaini', 'iloveyou', 'love', 'dragon', 'monkey', 'sunshine', 'princess', 'football'],
  ...['renshe', 'laodong', 'jiancha', 'gonghui', 'fayuan', 'jiandu', 'shichang', 'zhengfu', 'zhongguo', 'china'],
  ...[
    'qwertyuiop',
    'qwerty',
    'qwert',
    'asdfghjkl',
    'asdfgh',
    'asdf',
    'zxcvbnm',
    'zxcvbn',
    'zxcv',
    '1qaz2wsx',
    'qazwsx',
  ],
  ...[
    '1qaz',
    '2wsx',
    '3edc',
    'zaq12wsx',
    'zaq1',
    'q1w2e3r4',
    'a1b2c3d4',
    'a1b2c3',
    '5201314',
    '520',
    '1314',
    '147258369',
  ],
];

const LONGEST_FIRST = OBVIOUS.toSorted((one, other) => other.length - one.length);
const YEAR = /(?:19|20)\d\d/g;
const NO_LETTER_OR_DIGIT = /[^\p{L}\p{Nd}]/gu;
const SHORTEST_RUN = 3;
const DISGUISES: readonly (readonly [RegExp, string])[] = [
  [/[@4]/g, 'a'],
  [/0/g, 'o'],
  [/3/g, 'e'],
  [/[$5]/g, 's'],
  [/!/g, 'i'],
];

/** The characters of a password that are its own: without the account's name, obvious words, years and runs. */
export function withoutObvious(password: string, accountName: string): string {
  const plain = password.toLowerCase();
  return shorter(stripped(plain, accountName), stripped(undisguised(plain), accountName));
}

function stripped(text: string, accountName: string): string {
  const words = [...nameParts(accountName), ...LONGEST_FIRST];
  const bare = words.reduce((left, word) => left.replaceAll(word, ' '), text);
  return withoutRuns(bare.replace(YEAR, ' ')).replace(NO_LETTER_OR_DIGIT, '');
}

function nameParts(accountName: string): readonly string[] {
  const name = accountName.toLowerCase();
  return [name, ...name.split(NO_LETTER_OR_DIGIT)].filter((part) => part.length >= SHORTEST_RUN);
}

function undisguised(text: string): string {
  return DISGUISES.reduce((left, [sign, letter]) => left.replace(sign, letter), text);
}

function shorter(one: string, other: string): string {
  return one.length <= other.length ? one : other;
}

/** Without stretches such as `aaa`, `1234` or `fedc`. */
function withoutRuns(text: string): string {
  const characters = Array.from(text);
  const isInRun = characters.map(() => false);
  for (let start = 0; start < characters.length;) {
    const end = endOfRun(characters, start);
    if (end - start + 1 >= SHORTEST_RUN) isInRun.fill(true, start, end + 1);
    start = Math.max(end, start + 1);
  }
  return characters.filter((_, place) => isInRun[place] !== true).join('');
}

/** The last place up to which the characters go on by the same step of one, none or minus one. */
function endOfRun(characters: readonly string[], start: number): number {
  const step = stepAt(characters, start);
  if (Math.abs(step) > 1) return start;
  let end = start + 1;
  while (stepAt(characters, end) === step) end += 1;
  return end;
}

function stepAt(characters: readonly string[], place: number): number {
  const [here, next] = [characters[place], characters[place + 1]];
  return here === undefined || next === undefined ? Infinity : (next.codePointAt(0) ?? 0) - (here.codePointAt(0) ?? 0);
}

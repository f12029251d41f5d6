const SHOW_AFTER_MS = 1_000;
const REPEAT_EVERY_MS = 15_000;

/**
 * Runs one step of the set-up and tells about it: a line when it lasts over a second, a sign of life every
 * 15 seconds with the latest detail, and a closing line with the time it took.
 *
 * @param title - `{ zh, en }`
 * @param work - gets a function that notes the latest detail
 */
export async function step(title, work, print = console.log) {
  const name = `${title.zh} · ${title.en}`;
  const startedAt = Date.now();
  let detail = '';
  const first = setTimeout(() => print(`… ${name}`), SHOW_AFTER_MS);
  const repeat = setInterval(
    () => print(`… ${name} (${seconds(startedAt)})${detail && `: ${detail}`}`),
    REPEAT_EVERY_MS,
  );
  try {
    const result = await work((text) => (detail = text.trim().slice(0, 120)));
    print(`✓ ${name} (${seconds(startedAt)})`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}

const seconds = (since) => `${((Date.now() - since) / 1_000).toFixed(1)} s`;

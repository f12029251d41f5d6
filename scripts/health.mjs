// Exits 0 when an address answers with success, else 1 with the reason. Health check of the api container.
const [address] = process.argv.slice(2);

try {
  const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
} catch (error) {
  console.error(`${address}: ${error.message}`);
  process.exitCode = 1;
}

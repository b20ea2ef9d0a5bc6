/** What a container is asked: ends with 0 where the process on BLOCMAP_PORT lives. */
const port = process.env['BLOCMAP_PORT'] ?? '3300';
const alive = await fetch(`http://127.0.0.1:${port}/healthz`, {
  signal: AbortSignal.timeout(2_000),
}).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = alive ? 0 : 1;

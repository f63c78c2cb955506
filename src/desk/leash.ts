import { isMainThread } from 'node:worker_threads';

// Loaded before a program that the desk starts (`node --import`): when the desk is gone, however it ended, the
// program and its helpers end too. The desk holds the other end of the standard input, which then closes.
if (isMainThread && process.ppid === Number(process.env.SHAITAI_DESK)) {
  const { stdin } = process;
  stdin.on('end', () => {
    if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
    process.exit(1);
  });
  stdin.resume();
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
}

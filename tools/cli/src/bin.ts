import { Console } from 'node:console';
import { main } from './main.ts';

// stdout is the answer: what the code of an app prints while it is loaded belongs to the diagnostics.
globalThis.console = new Console(process.stderr, process.stderr);

// Whoever reads the answer may have seen enough: "warmline lint … | head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));

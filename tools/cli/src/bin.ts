import { Console } from 'node:console';
import { main } from './main.ts';
import { reasonOf } from './reason-of.ts';

// stdout is the answer: what the code of an app prints while it is loaded belongs to the diagnostics.
globalThis.console = new Console(process.stderr, process.stderr);

// Whoever reads the answer may have seen enough: "warmline lint … | head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  console.error(`warmline: Cannot write the answer: ${reasonOf(error)}.`);
  process.exit(1);
});

// Node ends when nothing is left to wait for, and the code of an app may wait for what never comes.
process.exitCode = 1;
process.once('beforeExit', sayNoAnswer);
process.exitCode = await main(process.argv.slice(2));
process.off('beforeExit', sayNoAnswer);

function sayNoAnswer(): void {
  console.error(
    'warmline: There is no answer: the code of the app waits for something that never comes. Mend the code.',
  );
}

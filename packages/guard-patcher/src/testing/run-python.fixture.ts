import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answered, Runnable } from './run-javascript.fixture.ts';

/** Runs handlers of Python in a process of their own: each gets each event, in turn. */
export function runPythonHandlers(
  modules: readonly Runnable[],
  events: readonly unknown[],
): readonly (readonly Answered[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'handlers-'));
  try {
    const places = modules.map(({ file, source, handler }, index) => {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), file), source);
      return { path: join(folder, String(index), file), handler };
    });
    const output = execFileSync('python3', ['-B', '-W', 'error', '-c', DRIVER], {
      input: JSON.stringify({ places, events }),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(output.slice(output.lastIndexOf('\u0000') + 1)) as (readonly Answered[])[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DRIVER = `
import asyncio, copy, importlib.util, inspect, json, sys
given = json.load(sys.stdin)
def answered(handler, event):
    try:
        answer = handler(event, None)
        return {"answer": asyncio.run(answer) if inspect.isawaitable(answer) else answer}
    except Exception as error:
        return {"failed": type(error).__name__}
everything = []
for number, place in enumerate(given["places"]):
    spec = importlib.util.spec_from_file_location(f"module_{number}", place["path"])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    handler = getattr(module, place["handler"])
    everything.append([answered(handler, copy.deepcopy(event)) for event in given["events"]])
print(chr(0) + json.dumps(everything))
`;

import { execFileSync } from 'node:child_process';
import { MOST_OUTPUT, runModules, type Answers, type Runnable } from './run-modules.fixture.ts';

/** Runs handlers of Python in a process of their own: each gets each event, in turn. */
export function runPythonHandlers(modules: readonly Runnable[], events: readonly unknown[]): Answers {
  return runModules(modules, events, (_, input) =>
    execFileSync('python3', ['-B', '-W', 'error', '-c', DRIVER], { input, encoding: 'utf8', maxBuffer: MOST_OUTPUT }),
  );
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

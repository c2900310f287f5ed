import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a deployment package of files. */
export function packageOf(files: Readonly<Record<string, string>>): Buffer {
  return inFolder((folder) => {
    const path = join(folder, 'package.zip');
    execFileSync('python3', ['-c', ZIP, path], { input: JSON.stringify(files) });
    return readFileSync(path);
  });
}

/** Texts of the files in a deployment package. */
export function filesOf(zip: Buffer): Readonly<Record<string, string>> {
  return inFolder((folder) => {
    const path = join(folder, 'package.zip');
    writeFileSync(path, zip);
    return JSON.parse(execFileSync('python3', ['-c', LIST, path], { encoding: 'utf8' })) as Record<string, string>;
  });
}

/** Runs the handler in a package with an event, in a process of its own, as far as Lambda does: what it answers, or that it failed. */
export function runPackage(
  zip: Buffer,
  handler: string,
  event: string,
): { readonly payload: string; readonly failed?: boolean } {
  return inFolder((folder) => {
    for (const [file, text] of Object.entries(filesOf(zip))) writeFileSync(join(folder, file), text);
    const [module = '', name = ''] = handler.split('.');
    const isPython = handler.endsWith('lambda_handler');
    const [command, script] = isPython ? ['python3', PYTHON] : [process.execPath, NODE];
    const { status, stdout, stderr } = spawnSync(command, [isPython ? '-c' : '-e', script, module, name, event], {
      cwd: folder,
      encoding: 'utf8',
    });
    const failure = { errorType: 'Error', errorMessage: stderr.slice(-300) };
    return status === 0
      ? { payload: stdout.slice(stdout.lastIndexOf('\u0000') + 1) }
      : { payload: JSON.stringify(failure), failed: true };
  });
}

function inFolder<Answer>(act: (folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'warmline-package-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ZIP = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in json.load(sys.stdin).items():
        archive.writestr(zipfile.ZipInfo(name, (2021, 3, 4, 5, 6, 8)), text)
`;

const LIST = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    print(json.dumps({name: archive.read(name).decode() for name in archive.namelist()}))
`;

const NODE = `
const [module, name, event] = process.argv.slice(1);
Promise.resolve(require('./' + module)[name](JSON.parse(event), {})).then((answer) => console.log('\\0' + JSON.stringify(answer)));
`;

const PYTHON = `
import importlib, json, sys
module, name, event = sys.argv[1:]
sys.path.insert(0, ".")
print(chr(0) + json.dumps(getattr(importlib.import_module(module), name)(json.loads(event), None)))
`;

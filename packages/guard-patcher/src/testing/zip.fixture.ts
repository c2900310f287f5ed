import { execFileSync } from 'node:child_process';

/** An entry of a zip file, as Python's own library reads and writes one. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  /** Year to second; two seconds are the least that a zip file tells apart. */
  readonly date: readonly number[];
  /** Type and permissions, as Unix has them. */
  readonly mode: number;
  /** False: it is stored as it is. */
  readonly deflated: boolean;
  /** Zero bytes, in the place of the text. */
  readonly zeros?: number;
}

export interface ZipContent {
  readonly comment: string;
  readonly entries: readonly ZipEntry[];
}

const FILE = 0o100644;

export function entry(name: string, text: string, more: Partial<ZipEntry> = {}): ZipEntry {
  return {
    name,
    text,
    date: [2021, 3, 4, 5, 6, 8],
    mode: name.endsWith('/') ? 0o40755 : FILE,
    deflated: true,
    ...more,
  };
}

/** Writes a zip file. */
export function writeZip(path: string, entries: readonly ZipEntry[], comment = ''): void {
  execFileSync('python3', ['-W', 'ignore', '-c', WRITE, path], { input: JSON.stringify({ entries, comment }) });
}

/** Reads a zip file, every entry checked against its sum. */
export function readZip(path: string): ZipContent {
  return JSON.parse(
    execFileSync('python3', ['-c', READ, path], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  ) as ZipContent;
}

const WRITE = `
import json, sys, zipfile
given = json.load(sys.stdin)
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    archive.comment = given["comment"].encode()
    for entry in given["entries"]:
        info = zipfile.ZipInfo(entry["name"], tuple(entry["date"]))
        info.create_system = 3
        info.external_attr = entry["mode"] << 16
        info.compress_type = zipfile.ZIP_DEFLATED if entry["deflated"] else zipfile.ZIP_STORED
        archive.writestr(info, bytes(entry["zeros"]) if "zeros" in entry else entry["text"])
`;

const READ = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    entries = [{
        "name": info.filename, "text": archive.read(info).decode(), "date": list(info.date_time),
        "mode": info.external_attr >> 16, "deflated": info.compress_type == zipfile.ZIP_DEFLATED,
    } for info in archive.infolist()]
    print(json.dumps({"comment": archive.comment.decode(), "entries": entries}))
`;

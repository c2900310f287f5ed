import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { Uint8ArrayReader, ZipWriter, type Entry } from '@zip.js/zip.js';
import { plainName } from './package-judge.ts';

/** The extra field in which Info-ZIP keeps dates in UTC (APPNOTE, third-party mappings). */
const EXTENDED_TIMESTAMP = 0x5455;

/**
 * Writes a zip file with the same entries in the same order, and other bytes for some.
 *
 * @param comment of the whole file; asked for once the entries were read
 */
export async function rewriteZip(
  entries: AsyncIterable<Entry>,
  comment: () => Uint8Array,
  path: string,
  changed: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const writer = new ZipWriter(Writable.toWeb(createWriteStream(path, { flags: 'wx' })) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
  });
  for await (const entry of entries) {
    const bytes = changed.get(plainName(entry.filename));
    // Only what has a second, finer date keeps one.
    const extendedTimestamp = entry.extraField?.has(EXTENDED_TIMESTAMP) === true;
    if (entry.directory) {
      await writer.add(entry.filename, undefined, { entry, directory: true, extendedTimestamp });
    } else if (bytes !== undefined) {
      const level = entry.compressionMethod === 0 ? 0 : 6;
      await writer.add(entry.filename, new Uint8ArrayReader(bytes), {
        entry,
        extendedTimestamp,
        level,
        dataDescriptor: false,
        rawLastModDate: Number(entry.rawLastModDate),
      });
    } else {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      await Promise.all([
        entry.getData(writable, { passThrough: true }),
        writer.add(entry.filename, readable, { entry, passThrough: true, extendedTimestamp }),
      ]);
    }
  }
  await writer.close(comment());
}

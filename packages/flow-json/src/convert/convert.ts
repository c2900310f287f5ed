import { FLOW_LANGUAGE_VERSION, type Flow } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { action } from './action-parts.ts';
import type { Surroundings } from './block.ts';
import { convertModule } from './convert-module.ts';
import type { Converted, ConvertedFlow } from './converted.ts';
import { endingOf, settingsFor, typeOfFlow } from './flow-type.ts';
import { metadataOf } from './metadata.ts';
import { nameModules } from './name-modules.ts';
import { oddities } from './oddities.ts';
import type { OldExport } from './old-export.ts';
import { readOldExport } from './read-old-export.ts';
import { refusalsOf } from './refusals.ts';
import { reported } from './reported.ts';
import { resourceNamer } from './resource-namer.ts';
import { nameWhenUsed } from './when-used.ts';
import { wiringOf } from './wiring.ts';

/**
 * Turns a console export from before 2020 (a document with `modules`) into today's flow language, with an account of every block:
 * carried, approximated (how), or not carried (why). Blocks that are not carried are led through, so the flow is always wired.
 * Never throws and performs no I/O; the same document gives the same flow, and what is given stays as it is.
 *
 * @param document the document, parsed or as a text
 * @param file how issues name it; default: not at all
 */
export function convert(document: JsonValue, file?: string): Converted {
  const at = file === undefined ? {} : { file };
  const read = readOldExport(document);
  if (!read.ok) return { ok: false, issues: [{ ...read.problem, severity: 'error', ...at }] };
  const converted = convertRead(read.old);
  return { ...converted, issues: converted.issues.map((issue) => ({ ...issue, ...at })) };
}

function convertRead(old: OldExport): ConvertedFlow {
  const flowType = typeOfFlow(old);
  const names = nameModules(old.modules);
  const end = nameWhenUsed(() => names.give('end'));
  const around: Surroundings = {
    flowType,
    identifierOf: names.identifierOf,
    end: end.use,
    further: names.give,
    named: resourceNamer(),
  };
  const done = old.modules.map((module, index) => {
    const identifier = names.identifiers[index] ?? '';
    return { module, identifier, ...convertModule(module, identifier, around, new Set(names.notes[index])) };
  });

  const wiring = wiringOf(done, end.use);
  const startsAt = old.start === undefined ? undefined : names.identifierOf(old.start);
  const StartAction = wiring.leadsTo(startsAt ?? end.use());
  const actions = done.flatMap((module) => module.actions.map(wiring.rewired));
  const ending = end.used();
  const flow: Flow = {
    Version: FLOW_LANGUAGE_VERSION,
    StartAction,
    Metadata: metadataOf(old, done, ending),
    Actions: ending === undefined ? actions : [...actions, action(ending, endingOf(flowType), {})],
    ...settingsFor(flowType),
  };

  const refusals = refusalsOf(flow, flowType);
  const { name } = old.metadata;
  return {
    ok: true,
    flow,
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(flowType === undefined ? {} : { flowType }),
    report: done.map((module) => reported(module, refusals.byBlock)),
    ...(ending === undefined ? {} : { end: ending }),
    issues: [...oddities(old, flowType, startsAt), ...refusals.others],
  };
}

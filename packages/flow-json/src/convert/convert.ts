import { FLOW_LANGUAGE_VERSION, type Action } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import type { Surroundings } from './block.ts';
import { convertModule, type ConvertedModule } from './convert-module.ts';
import type { Converted, ConvertedBlock, ConvertedFlow } from './converted.ts';
import { flowTypeOf, mayDisconnect } from './flow-type.ts';
import { metadataOf } from './metadata.ts';
import { nameModules } from './name-modules.ts';
import { oddities } from './oddities.ts';
import type { OldExport, OldModule } from './old-export.ts';
import { readOldExport } from './read-old-export.ts';
import { resourceNamer } from './resource-namer.ts';
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
  const flowType = old.type === undefined ? undefined : flowTypeOf(old.type);
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

  const leadsOn = new Map(
    done.flatMap(({ identifier, leadsOn }) => (leadsOn === undefined ? [] : [[identifier, leadsOn] as const])),
  );
  const wiring = wiringOf(leadsOn, end.use);
  const startsAt = old.start === undefined ? undefined : names.identifierOf(old.start);
  const StartAction = wiring.leadsTo(startsAt ?? end.use());
  const actions = done.flatMap((module) => module.actions.map(wiring.rewired));
  const report = done.map(reported);
  const ending = end.used();
  const placed = done.map(({ module }, index) => ({ module, identifiers: report[index]?.identifiers ?? [] }));
  const { name } = old.metadata;

  return {
    ok: true,
    flow: {
      Version: FLOW_LANGUAGE_VERSION,
      StartAction,
      Metadata: metadataOf(old, placed, ending),
      Actions: ending === undefined ? actions : [...actions, endAction(ending, mayDisconnect(flowType))],
    },
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(flowType === undefined ? {} : { flowType }),
    report,
    ...(ending === undefined ? {} : { end: ending }),
    issues: oddities(old, flowType, startsAt),
  };
}

function reported({ module, actions, outcome }: ConvertedModule & { readonly module: OldModule }): ConvertedBlock {
  return {
    path: `modules[${module.index}]`,
    id: module.id ?? '',
    type: module.type ?? '',
    ...(module.target === undefined ? {} : { target: module.target }),
    identifiers: actions.map(({ Identifier }) => Identifier),
    ...outcome,
  };
}

function endAction(identifier: string, hangsUp: boolean): Action {
  return {
    Parameters: {},
    Identifier: identifier,
    Type: hangsUp ? 'DisconnectParticipant' : 'EndFlowExecution',
    Transitions: {},
  };
}

/** A name that is given when it is first used, and remembers whether it was. */
function nameWhenUsed(give: () => string): { readonly use: () => string; readonly used: () => string | undefined } {
  let name: string | undefined;
  return { use: () => (name ??= give()), used: () => name };
}

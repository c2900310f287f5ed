import type { FlowType } from '../catalogue/action-definition.ts';
import type { Fix } from '../fix/fix.ts';
import { MODULE_SETTINGS } from '../flow/module-settings.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding, Rule } from './rule.ts';

export const moduleSettings: Rule = {
  code: 'WL118',
  name: 'module-settings',
  severity: 'error',
  summary: 'Modules have Settings in the shape that the service wants, and other flows have none.',
  reason:
    'The service refuses a module without them ("JSON field is missing or null for field name: settings") and a flow with them; flow-language 2.1, 4.3.',
  fix: 'A module without Settings gets those that the console writes; a flow loses them.',
  check: (facts) => {
    const { Settings } = facts.flow;
    const kind = kindOf(facts);
    if (kind === undefined) return [];
    if (kind === 'flow') return Settings === undefined ? [] : [surplus(facts.flowType)];
    return Settings === undefined ? [lacking()] : shapeProblems(Settings);
  },
};

/** Is this a module or another flow? Undefined where nobody says. */
function kindOf(facts: Facts): 'module' | 'flow' | undefined {
  if (facts.flowType !== undefined) return facts.flowType === 'MODULE' ? 'module' : 'flow';
  return blocksOfType(facts, 'EndFlowModuleExecution').length > 0 ? 'module' : undefined;
}

function lacking(): Finding {
  const fix: Fix = {
    description: 'Add the Settings that the console writes.',
    edits: [{ at: ['Settings'], value: MODULE_SETTINGS }],
  };
  return {
    path: 'Settings',
    message: 'The module has no Settings.',
    hint: 'Add them; what the console writes for every module will do.',
    fix,
  };
}

function surplus(flowType: FlowType | undefined): Finding {
  return {
    path: 'Settings',
    message: `The flow has Settings, which only modules have, and is of the type ${flowType ?? ''}.`,
    hint: 'Remove them.',
    fix: { description: 'Remove the Settings.', edits: [{ at: ['Settings'] }] },
  };
}

function shapeProblems(settings: JsonValue): Finding[] {
  if (!isJsonObject(settings)) return [misshapen('Settings', 'is no object')];
  return ['InputParameters', 'OutputParameters', 'Transitions'].flatMap((key) => {
    const list = Object.hasOwn(settings, key) ? settings[key] : undefined;
    if (!Array.isArray(list)) return [misshapen(`Settings.${key}`, 'is no list')];
    if (key !== 'Transitions') return [];
    return list.flatMap((entry: JsonValue, index) =>
      isTransition(entry) ? [] : [misshapen(`Settings.Transitions[${index}]`, 'has no DisplayName and ReferenceName')],
    );
  });
}

function isTransition(entry: JsonValue): boolean {
  return isJsonObject(entry) && typeof entry['DisplayName'] === 'string' && typeof entry['ReferenceName'] === 'string';
}

function misshapen(path: string, problem: string): Finding {
  return {
    path,
    message: `${path} of the module ${problem}.`,
    hint: 'Write { "InputParameters": [], "OutputParameters": [], "Transitions": [{ "DisplayName", "ReferenceName", "Description" }] }.',
  };
}

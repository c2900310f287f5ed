export { createHook, type HookEvent, type HookPorts, type HookStatus } from './create-hook.ts';
export { HookSettingsError } from './errors.ts';
export { judgeReply, type Finding, type Reply } from './judge-reply.ts';
export { probeProblem } from './probe-problem.ts';
export { questionOf, type Question } from './question.ts';
export { readSettings, settingsEnvironment, type HookSettings } from './settings.ts';

/** The statements that answer a ping, as lines without indentation of their own; `name` stands nowhere in the source. */
export function pythonGuardLines(event: string, name: string, unit: string): readonly string[] {
  return [
    `if isinstance(${event}, dict) and ${event}.get("Name") != "ContactFlowEvent" and not (`,
    `${unit}isinstance(${event}.get("Details"), dict) and "ContactData" in ${event}["Details"]`,
    ') and (',
    `${unit}(${event}.get("source") == "aws.events" and ${event}.get("detail-type") == "Scheduled Event")`,
    `${unit}or (${event}.get("source") == "aws.scheduler" and ${event}.get("detail-type") in (None, "Scheduled Event"))`,
    `${unit}or (isinstance(${event}.get("warmline"), dict) and ${event}["warmline"].get("ping") is True)`,
    `${unit}or ${event}.get("warmer") is True or ${event}.get("source") == "serverless-plugin-warmup"`,
    '):',
    `${unit}${name} = {"event_status_code": 200, "event_response": "warm", "event_type": "EventBridge"}`,
    `${unit}print(${name})`,
    `${unit}return ${name}`,
  ];
}

/** The statements that put a handler of a name into a function that asks first. */
export function pythonWrapperLines(handler: string, name: string, unit: string): readonly string[] {
  const inner = pythonGuardLines('event', name, unit).map((line) => unit + unit + line);
  return [
    `def ${name}_of(handler):`,
    `${unit}def guarded(event=None, *args, **kwargs):`,
    ...inner,
    `${unit}${unit}return handler(event, *args, **kwargs)`,
    `${unit}return guarded`,
    `${handler} = ${name}_of(${handler})`,
  ];
}

/** A name for what the guard keeps, which the source has not. */
export function freeName(source: string): string {
  const names = ['warm', 'warm_answer', 'warm_guard_answer'];
  const free = names.find((name) => !source.includes(name));
  if (free !== undefined) return free;
  let number = 2;
  while (source.includes(`warm_answer_${number}`)) number += 1;
  return `warm_answer_${number}`;
}

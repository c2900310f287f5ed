/** `Ref`: what a parameter or a resource stands for. */
export function ref(id: string): object {
  return { Ref: id };
}

/** `Fn::GetAtt`. */
export function att(id: string, attribute: string): object {
  return { 'Fn::GetAtt': [id, attribute] };
}

/** `Fn::Sub`: a text with `${…}` for what CloudFormation fills in. */
export function sub(text: string): object {
  return { 'Fn::Sub': text };
}

/** A text as `Fn::Sub` gives it back unchanged. */
export function literalInSub(text: string): string {
  return text.replaceAll('${', '${!');
}

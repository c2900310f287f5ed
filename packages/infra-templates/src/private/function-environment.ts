const SOURCE_MAPS = '--enable-source-maps';

/** The function's environment: the given one, with source maps switched on beside any Node options that it has. */
export function renderEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  const { NODE_OPTIONS: options, ...others } = given;
  return { ...others, NODE_OPTIONS: options === undefined ? SOURCE_MAPS : `${options} ${SOURCE_MAPS}` };
}

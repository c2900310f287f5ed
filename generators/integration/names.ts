/** Every name that follows from the name of an integration. All are plain letters and digits, so none needs escaping. */
export interface Names {
  /** Kebab-case, as given: `order-status`. */
  readonly name: string;
  /** `orderStatus`; a property name, which may be a word that the language keeps for itself. */
  readonly camelName: string;
  /** `OrderStatus`; for types and classes. */
  readonly pascalName: string;
  /** `Order status`; for people. */
  readonly title: string;
  readonly titleLiteral: string;
  /** The package's name in the workspace. */
  readonly packageName: string;
}

/** Derives every name from a valid kebab-case name. Performs no I/O. */
export function namesOf(name: string): Names {
  const pascalName = name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  const camelName = pascalName.charAt(0).toLowerCase() + pascalName.slice(1);
  return {
    name,
    camelName,
    pascalName,
    title: titleOf(name),
    titleLiteral: `'${titleOf(name)}'`,
    packageName: packageNameOf(name),
  };
}

/** The name as people write it: `Order status`. */
export function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/** The name of an integration's package. */
export function packageNameOf(name: string): string {
  return `@warmline/${name}`;
}

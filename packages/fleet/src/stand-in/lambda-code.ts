import { createHash } from 'node:crypto';
import { failure, ok, type Answer, type Asked, type Reply } from './reply.ts';
import { functionArn, type StandInCode, type StandInFunction } from './state.ts';

/**
 * GetFunction with the download it leads to, GetFunctionConfiguration, UpdateFunctionCode, ListVersionsByFunction, PublishVersion, GetAlias, UpdateAlias, Invoke,
 * and DeleteFunction of a version.
 */
export const answerLambdaCode: Answer = (asked) => {
  const [, functions, name = '', what = '', alias = ''] = asked.path;
  if (functions !== 'functions' || name === '') return undefined;
  const found = OPERATIONS[`${asked.method} ${what}`];
  if (found === undefined) return undefined;
  const [operation, reply] = found;
  const qualifier = asked.query.get('Qualifier') ?? '';
  return {
    operation,
    subject: [name, alias || qualifier].filter(Boolean).join(':'),
    reply: (state) => {
      const one = state.functions.find((function_) => function_.name === name);
      if (one?.code === undefined) return failure(404, 'ResourceNotFoundException');
      return reply({ asked, one, code: one.code, qualifier, alias });
    },
  };
};

interface Place {
  readonly asked: Asked;
  readonly one: StandInFunction;
  readonly code: StandInCode;
  readonly qualifier: string;
  readonly alias: string;
}

const OPERATIONS: Readonly<Record<string, readonly [string, (place: Place) => Reply]>> = {
  'GET ': ['GetFunction', getFunction],
  'GET configuration': ['GetFunctionConfiguration', (place) => ok(configurationOf(place))],
  'GET package': [
    'download',
    ({ code, qualifier }) => ({ status: 200, body: '', bytes: zipOf(code, qualifier) ?? code.latest }),
  ],
  'PUT code': ['UpdateFunctionCode', updateCode],
  'GET versions': ['ListVersionsByFunction', listVersions],
  'POST versions': ['PublishVersion', publish],
  'GET aliases': ['GetAlias', getAlias],
  'PUT aliases': ['UpdateAlias', updateAlias],
  'POST invocations': ['Invoke', invoke],
  'DELETE ': ['DeleteFunction', remove],
};

function getFunction(place: Place): Reply {
  const { asked, one, qualifier } = place;
  const version = qualifier === '' ? '' : `?Qualifier=${qualifier}`;
  const Location = `http://${asked.host}/code/functions/${one.name}/package${version}`;
  return ok({ Configuration: configurationOf(place), Code: { Location } });
}

function configurationOf({ one, code, qualifier }: Place) {
  const { runtime, handler, packageType = 'Zip' } = code;
  const version = one.aliases?.[qualifier] ?? (qualifier === '' ? '$LATEST' : qualifier);
  return {
    FunctionName: one.name,
    FunctionArn: functionArn(one.name),
    PackageType: packageType,
    ...(packageType === 'Zip' && { Runtime: runtime, Handler: handler }),
    Version: version,
    CodeSha256: shaOf(zipOf(code, version) ?? code.latest),
    RevisionId: revisionOf(code),
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}

function updateCode(place: Place): Reply {
  const { code, asked } = place;
  const { ZipFile = '', RevisionId } = JSON.parse(asked.text) as { ZipFile?: string; RevisionId?: string };
  if (RevisionId !== undefined && RevisionId !== revisionOf(code)) {
    return failure(
      412,
      'PreconditionFailedException',
      'The Revision Id provided does not match the latest Revision Id.',
    );
  }
  code.latest = Buffer.from(ZipFile, 'base64');
  return ok(configurationOf(place));
}

function listVersions(place: Place): Reply {
  const versions = ['$LATEST', ...Object.keys(place.code.versions)];
  return ok({ Versions: versions.map((qualifier) => configurationOf({ ...place, qualifier })) });
}

/** Where nothing was changed since the last version, Lambda gives that one (Lambda API, PublishVersion). */
function publish(place: Place): Reply {
  const { code, asked } = place;
  const { CodeSha256 = '' } = JSON.parse(asked.text) as { CodeSha256?: string };
  if (CodeSha256 !== '' && CodeSha256 !== shaOf(code.latest)) {
    return failure(
      400,
      'InvalidParameterValueException',
      `CodeSHA256 (${CodeSha256}) is different from that of $LATEST.`,
    );
  }
  const last = String(Math.max(0, ...Object.keys(code.versions).map(Number)));
  const isSame = code.versions[last]?.equals(code.latest) === true;
  const number = isSame ? last : String(Number(last) + 1);
  code.versions[number] = code.latest;
  return { ...ok(configurationOf({ ...place, qualifier: number })), status: 201 };
}

function getAlias({ one, alias, code }: Place): Reply {
  const version = one.aliases?.[alias];
  if (version === undefined) return failure(404, 'ResourceNotFoundException');
  const routing = code.weights === undefined ? {} : { RoutingConfig: { AdditionalVersionWeights: code.weights } };
  return ok({
    AliasArn: `${functionArn(one.name)}:${alias}`,
    Name: alias,
    FunctionVersion: version,
    RevisionId: `${alias}-${version}`,
    ...routing,
  });
}

function updateAlias(place: Place): Reply {
  const { one, alias, asked } = place;
  const { FunctionVersion = '', RevisionId } = JSON.parse(asked.text) as {
    FunctionVersion?: string;
    RevisionId?: string;
  };
  if (RevisionId !== undefined && RevisionId !== `${alias}-${one.aliases?.[alias] ?? ''}`) {
    return failure(412, 'PreconditionFailedException');
  }
  if (one.aliases !== undefined) one.aliases[alias] = FunctionVersion;
  return getAlias(place);
}

function invoke({ one, code, qualifier, asked }: Place): Reply {
  const zip = zipOf(code, one.aliases?.[qualifier] ?? qualifier) ?? code.latest;
  const { payload, failed = false } = code.run(zip, asked.text);
  return { status: 200, body: JSON.parse(payload) as unknown, ...(failed && { functionError: 'Unhandled' }) };
}

function remove({ code, qualifier }: Place): Reply {
  Reflect.deleteProperty(code.versions, qualifier);
  return { status: 204, body: '' };
}

function zipOf({ versions, latest }: StandInCode, version: string): Buffer | undefined {
  return version === '' || version === '$LATEST' ? latest : versions[version];
}

function revisionOf({ latest }: StandInCode): string {
  return shaOf(latest).slice(0, 8);
}

function shaOf(zip: Buffer): string {
  return createHash('sha256').update(zip).digest('base64');
}

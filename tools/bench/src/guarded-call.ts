import { CONTACT_FLOW_EVENT } from './contact-flow-event.ts';
import { CONTESTANTS } from './contestants.ts';
import { measureRounds } from './measure-rounds.ts';
import { medianRatios } from './median-ratios.ts';
import { report } from './report.ts';

const ROUNDS = 15;

const context = {
  functionName: 'order-status',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:order-status:PROD',
};

// Written out one by one, so that the compiler sees each call by itself, the cheap bare one included.
const rounds = await measureRounds(
  {
    bare: () => CONTESTANTS.bare(CONTACT_FLOW_EVENT, context),
    '@warmline/warm-guard': () => CONTESTANTS['@warmline/warm-guard'](CONTACT_FLOW_EVENT, context),
    'lambda-warmer': () => CONTESTANTS['lambda-warmer'](CONTACT_FLOW_EVENT, context),
    '@middy/warmup': () => CONTESTANTS['@middy/warmup'](CONTACT_FLOW_EVENT, context),
  },
  ROUNDS,
);
const { text, withinLimit } = report(medianRatios(rounds, 'bare'), '@warmline/warm-guard');

console.log(text);
if (!withinLimit) process.exitCode = 2;

/** Errors that a flow of somebody else's has, each as `code path`, and why they are errors. */
export interface ArguedErrors {
  /** Files below the folder of flows; several where one flow lies there more than once. */
  readonly files: readonly string[];
  readonly errors: readonly string[];
  readonly why: string;
}

const SNIPPETS = 'amazon-connect__amazon-connect-snippets';
const OUTBOUND = 'aws-samples__sample-amazon-connect-outbound-call';
const CICD = 'aws-samples__amazon-connect-cicd-workshop';
const COPY = 'awsnolan__amazon-connect-copy';

/** Every error of the flows that people exported, or wrote for others to read. */
export const ERRORS_OF_FLOWS: readonly ArguedErrors[] = [
  {
    files: ['Richard1007__claude-connect-skills/output__self-learning-test-6-flow.json'],
    errors: ['WL108 Actions[4].Parameters', 'WL111 Actions[4].Transitions.Errors[0]'],
    why: 'Written by hand: digits are stored without InputValidation and with the time-out branch of a menu.',
  },
  {
    files: [
      'aws-samples__amazon-connect-step-by-step-guides-module-library/modules__LexIntegration__SBS_Lex_Integration_Handler.json',
    ],
    errors: ['WL109 Actions[5].Parameters.LexV2Bot.AliasArn'],
    why: 'The alias of the bot is an empty text, a gap that whoever takes the sample is to fill in.',
  },
  {
    files: [
      `${CICD}/amzconnect-contact-flows__lib__callflows__ACME_Main.content.json`,
      `wrapped/${CICD}/amzconnect-contact-flows__lib__callflows__ACME_Main.json`,
    ],
    errors: ['WL202 Actions[5].Transitions.Errors'],
    why: 'A failing function hangs up on the caller.',
  },
  {
    files: [`${SNIPPETS}/projects__BankIDAuth__code__deploy-contact-flow__contact-flow.json`],
    errors: ['WL208 Actions[10]'],
    why: 'A function of 8 s is asked once and then twice more by a Loop, without a word between: 24 s at worst.',
  },
  {
    files: [`${OUTBOUND}/amazon-connect-flows__TimeOutModule.json`],
    errors: ['WL202 Actions[3].Transitions.Errors'],
    why: 'A failing function hangs up before the prompt that success plays.',
  },
  {
    files: [`${OUTBOUND}/amazon-connect-flows__backups__ErrorModule-original.json`],
    errors: ['WL202 Actions[1].Transitions.Errors'],
    why: 'The module says sorry for an error, and hangs up without a word when it cannot write that error down.',
  },
  {
    files: [`${OUTBOUND}/amazon-connect-flows__backups__GetCustomerResponseModule-original.json`],
    errors: ['WL306 Actions[0].Parameters.SSML'],
    why: 'A prompt ends with /speak> where </speak> was meant.',
  },
  {
    files: [
      `${OUTBOUND}/amazon-connect-flows__backups__getCustomerResponseModule-20241206.json`,
      `${OUTBOUND}/amazon-connect-flows__backups__getCustomerResponseModule-Final-20241217.json`,
    ],
    errors: ['WL306 Actions[8].Parameters.SSML'],
    why: 'A prompt ends with /speak> where </speak> was meant.',
  },
  {
    files: [
      `${COPY}/tests__fixtures__broken__flow_Orphaned_Flow.content.json`,
      `wrapped/${COPY}/tests__fixtures__broken__flow_Orphaned_Flow.json`,
    ],
    errors: [
      'WL101 Actions[2].Type',
      'WL108 Actions[1].Parameters',
      'WL110 Actions[0].Transitions.Errors',
      'WL110 Actions[1].Transitions.Errors',
    ],
    why: 'A fixture that is broken on purpose: a type that there is not, no time limit and no error branches.',
  },
  {
    files: [
      `${COPY}/tests__fixtures__source__flow_Main_IVR.content.json`,
      `wrapped/${COPY}/tests__fixtures__source__flow_Main_IVR.json`,
    ],
    errors: [
      'WL105 Actions[2].Transitions',
      'WL110 Actions[1].Transitions.Errors',
      'WL110 Actions[2].Transitions.Errors',
      'WL110 Actions[2].Transitions.Errors',
    ],
    why: 'A fixture written by hand: the transfer to a queue has neither NextAction nor error branches.',
  },
  {
    files: [`wrapped/${COPY}/tests__fixtures__source__flow_Default_agent_hold.json`],
    errors: ['WL116 Actions[0].Type'],
    why: 'A fixture written by hand: recording is set in a flow of the type AGENT_HOLD, for which no page and no palette lists it.',
  },
];

/** Every error of what exports from before 2020 become; what they said themselves is judged as today. */
export const ERRORS_OF_CONVERTED: readonly ArguedErrors[] = [
  {
    files: [`${SNIPPETS}/projects__DynamicContactCenter__ContactFlows__100_MainFlow.json`],
    errors: ['WL306 Actions[8].Parameters.SSML'],
    why: 'A word stands behind </speak>.',
  },
  {
    files: [`${SNIPPETS}/projects__LastAgentRouting__GetUserData.json`],
    errors: ['WL202 Actions[10].Transitions.Errors'],
    why: 'A failing function hangs up at the start of the call, before the greeting.',
  },
  {
    files: [`${SNIPPETS}/python__remote-control-center__remote-Sample.json`],
    errors: ['WL202 Actions[7].Transitions.Errors', 'WL202 Actions[20].Transitions.Errors'],
    why: 'Functions fetch every text of the call; where one fails, the caller is hung up on.',
  },
  {
    files: [`${SNIPPETS}/projects__amazon-connect-email-channel__contact-flows__email-CustomerQueue.json`],
    errors: ['WL203 Actions[1].Transitions.Errors[0]', 'WL301 Actions[1]'],
    why: 'Meant for e-mail, which the flow does not say: a caller in this queue hears one prompt and then nothing for ever, and a failing function empties the link that the agent is to open.',
  },
  {
    files: [`${SNIPPETS}/projects__amazon-connect-email-channel__contact-flows__email-Inbound.json`],
    errors: ['WL203 Actions[5].Transitions.Errors[0]'],
    why: 'A failing function empties the link that the agent is to open, and the contact is queued all the same.',
  },
  {
    files: [`${SNIPPETS}/projects__amazon-connect-email-channel__contact-flows__email-QueueTransfer.json`],
    errors: ['WL203 Actions[4].Transitions.Errors[0]'],
    why: 'A failing function empties the link that the agent is to open, and the contact is queued all the same.',
  },
];

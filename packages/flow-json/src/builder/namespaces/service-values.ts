import { referencesBelow, type References } from '../reference.ts';

/** What services around the call know (flow-language 5.2), in the words of the language: `call.lex.IntentName`. */
export interface ServiceValues {
  /** The bot's latest turn; replaced by the next. */
  readonly lex: References<LexValues>;
  /** Figures of a queue, after `queueMetrics`; replaced by the next. */
  readonly metrics: References<MetricValues>;
  /** The working queue; set by `transferToQueue`, and in queue flows. */
  readonly queue: References<QueueValues>;
  /** The agent: in whisper, hold, outbound whisper and transfer-to-agent flows only. */
  readonly agent: References<AgentValues>;
  /** The customer profile that was found last; 14,000 characters of profiles in a flow at most. */
  readonly profile: References<ProfileValues>;
  /** The case that was found or created last. */
  readonly case: References<CaseValues>;
  /** What came with a call or a chat, from its beginning on. */
  readonly media: References<MediaValues>;
  /** The live audio stream, once media streaming is on. */
  readonly mediaStreams: References<MediaStreamValues>;
  /** The session of the assistant, after it was created. */
  readonly assistant: References<{ readonly SessionArn: string }>;
  /** The text of an e-mail, after its content was loaded; 32 KB at most. */
  readonly email: References<{ readonly EmailMessage: { readonly Plaintext: string } }>;
  /** Screen sharing and video, for in-app calls. */
  readonly capabilities: References<CapabilityValues>;
}

type Texts = Readonly<Record<string, string>>;

export interface LexValues {
  readonly IntentName: string;
  readonly IntentConfidence: { readonly Score: number };
  readonly Slots: Texts;
  readonly SessionAttributes: Texts;
  readonly DialogState: string;
  /** What else the caller may have meant, by intent. */
  readonly AlternativeIntents: Readonly<Record<string, AlternativeIntent>>;
  readonly SentimentResponse: {
    readonly Label: 'POSITIVE' | 'NEGATIVE' | 'MIXED' | 'NEUTRAL';
    readonly Scores: {
      readonly Positive: number;
      readonly Negative: number;
      readonly Mixed: number;
      readonly Neutral: number;
    };
  };
}

interface AlternativeIntent {
  readonly IntentName: string;
  readonly IntentConfidence: { readonly Score: number };
  readonly Slots: Texts;
}

export interface MetricValues {
  readonly Queue: {
    readonly Name: string;
    readonly ARN: string;
    readonly Size: number;
    readonly OldestContactAge: number;
    readonly EstimatedWaitTime: number;
  };
  readonly Agents: {
    readonly Online: Count;
    readonly Available: Count;
    readonly Staffed: Count;
    readonly AfterContactWork: Count;
    readonly Busy: Count;
    readonly Missed: Count;
    readonly NonProductive: Count;
  };
  readonly Contact: { readonly EstimatedWaitTime: number; readonly PositionInQueue: number };
}

interface Count {
  readonly Count: number;
}

export interface QueueValues {
  readonly Name: string;
  readonly ARN: string;
  readonly OutboundCallerId: { readonly Address: string; readonly Type: string };
}

export interface AgentValues {
  readonly UserName: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly ARN: string;
}

export interface ProfileValues {
  readonly ProfileId: string;
  readonly ProfileARN: string;
  readonly FirstName: string;
  readonly LastName: string;
  readonly PhoneNumber: string;
  readonly EmailAddress: string;
  readonly AccountNumber: string;
  readonly Attributes: Texts;
  readonly ObjectAttributes: Texts;
  readonly CalculatedAttributes: Texts;
  readonly Asset: Texts;
  readonly Order: Texts;
  readonly Case: Texts;
}

export interface CaseValues {
  readonly case_id: string;
  readonly case_reason: string;
  readonly created_by: string;
  readonly customer_id: string;
  readonly created_datetime: string;
  readonly last_closed_datetime: string;
  readonly last_updated_datetime: string;
  readonly reference_number: string;
  readonly status: string;
  readonly summary: string;
  readonly title: string;
}

export interface MediaValues {
  readonly Sip: { readonly Headers: Texts; readonly SiprecMetadata: string };
  /** The first message of a chat. */
  readonly InitialMessage: string;
}

export interface MediaStreamValues {
  readonly Customer: {
    readonly Audio: {
      readonly StreamARN: string;
      readonly StartTimestamp: string;
      readonly StopTimestamp: string;
      readonly StartFragmentNumber: string;
    };
  };
}

export interface CapabilityValues {
  readonly Agent: { readonly ScreenShare: string; readonly Video: string };
  readonly Customer: { readonly ScreenShare: string; readonly Video: string };
}

export function serviceValues(): ServiceValues {
  return {
    lex: referencesBelow('$.Lex'),
    metrics: referencesBelow('$.Metrics'),
    queue: referencesBelow('$.Queue'),
    agent: referencesBelow('$.Agent'),
    profile: referencesBelow('$.Customer'),
    case: referencesBelow('$.Case'),
    media: referencesBelow('$.Media'),
    mediaStreams: referencesBelow('$.MediaStreams'),
    assistant: referencesBelow('$.Wisdom'),
    email: referencesBelow('$.Email'),
    capabilities: referencesBelow('$.Capabilities'),
  };
}

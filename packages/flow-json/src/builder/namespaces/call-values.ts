import { campaignValues, type CampaignValues } from './campaign-values.ts';
import { contactValues, type ContactValues } from './contact-values.ts';
import { serviceValues, type ServiceValues } from './service-values.ts';
import { storedValues, type StoredValues } from './stored-values.ts';

/** The values that a flow can read while the call runs. */
export interface CallValues extends ContactValues, StoredValues, ServiceValues, CampaignValues {}

export function callValues(): CallValues {
  return { ...contactValues(), ...storedValues(), ...serviceValues(), ...campaignValues() };
}

import type { JsonObject } from '../json.ts';

/**
 * The `Settings` that the console writes into the content of every module. The service demands them and reads nothing in them; the
 * contract itself lies beside the content (flow-language 4.3).
 */
export const MODULE_SETTINGS: JsonObject = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: 'Success', ReferenceName: 'Success', Description: '' },
    { DisplayName: 'Error', ReferenceName: 'Error', Description: '' },
  ],
};

import { accountEndpoints } from '../account/index.ts';
import type { Endpoint } from '../endpoint/index.ts';
import { mappingEndpoints } from '../mapping/index.ts';
import type { Services } from '../services.ts';

/** Every endpoint of the API: the router and the OpenAPI document are both made from this table. */
export const endpoints: readonly Endpoint<Services>[] = [...accountEndpoints, ...mappingEndpoints];

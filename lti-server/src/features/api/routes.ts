import { accountEndpoints } from '../account/index.ts';
import { activitiesEndpoints } from '../activities/index.ts';
import { administrationEndpoints } from '../administration/index.ts';
import { catalogueEndpoints } from '../catalogue/index.ts';
import { courseCopiesEndpoints } from '../course-copies/index.ts';
import { deepLinkingEndpoints } from '../deep-linking/index.ts';
import { departmentEndpoints } from '../department/index.ts';
import type { Endpoint } from '../endpoint/index.ts';
import { establishmentEndpoints } from '../establishment/index.ts';
import { followingEndpoints } from '../following/index.ts';
import { gradingEndpoints } from '../grading/index.ts';
import { importEndpoints } from '../import/index.ts';
import { mappingEndpoints } from '../mapping/index.ts';
import { pairingEndpoints } from '../pairing/index.ts';
import { platformEndpoints } from '../platforms/index.ts';
import type { Services } from '../services.ts';
import { successionEndpoints } from '../succession/index.ts';

/** Every endpoint of the API: the router and the OpenAPI document are both made from this table. */
export const endpoints: readonly Endpoint<Services>[] = [
  ...accountEndpoints,
  ...mappingEndpoints,
  ...activitiesEndpoints,
  ...courseCopiesEndpoints,
  ...followingEndpoints,
  ...establishmentEndpoints,
  ...gradingEndpoints,
  ...deepLinkingEndpoints,
  ...departmentEndpoints,
  ...administrationEndpoints,
  ...catalogueEndpoints,
  ...importEndpoints,
  ...pairingEndpoints,
  ...platformEndpoints,
  ...successionEndpoints,
];

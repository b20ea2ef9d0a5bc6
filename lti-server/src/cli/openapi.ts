/** Writes the OpenAPI document: `node lti-server/dist/cli/openapi.js > lti-server/openapi.json`. */
import { endpoints, openApiDocument } from '../features/api/index.ts';

process.stdout.write(`${JSON.stringify(openApiDocument(endpoints), null, 2)}\n`);

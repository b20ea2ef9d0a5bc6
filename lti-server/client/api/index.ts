export { createApi, type DownloadedFile } from './client.ts';
export { paths } from './paths.ts';
export { ApiProblem, toProblem } from './problem.ts';
export { ResourceCache } from './resource-cache.ts';
export { ApiProvider, useApi, useResource, type ApiContextValue } from './use-resource.ts';

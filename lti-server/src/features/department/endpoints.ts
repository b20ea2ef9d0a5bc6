import { z } from 'zod';
import { CertificationCode } from '@blocmap/shared/certification';
import { DepartmentOverview } from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Department } from './department.ts';

interface Needs {
  readonly department: Department;
}

export const departmentEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/department',
    name: 'getDepartment',
    summary:
      'The head’s courses beside one another; all courses of the platform for an administrator.',
    access: 'paired',
    roles: 'Department heads and administrators',
    errors: ['forbidden', 'not-found'],
    cached: true,
    query: z.object({ certification: CertificationCode.optional() }),
    response: DepartmentOverview,
    handle: async ({ department }, { principal, query, knownEtags }) => {
      const { etag, overview } = await department.overview(principal, query.certification);
      return knownEtags.includes(etag) ? { etag, notModified: true } : { etag, body: overview };
    },
  }),
];

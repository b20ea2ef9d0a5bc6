import type { CertificationChoices } from '@blocmap/shared/protocol';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../api/index.ts';

/** Makes a course follow a certification; false where it did not. */
export function useFollow(courseId: string) {
  const { api, cache } = useApi();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const path = paths.courseCertification(courseId);
  const follow = async (code: string): Promise<boolean> => {
    setSaving(true);
    setProblem(null);
    try {
      cache.write(path, await api.send<CertificationChoices>('PUT', path, { code }));
      return true;
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { follow, saving, problem };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAdvantage, type Advantage } from '../../testing/advantage-client.ts';

let at: Advantage;
beforeAll(async () => {
  at = await startAdvantage();
  const { lineItemId } = at.platform.addLtiActivity({
    clientId: at.registered.clientId,
    courseId: 2,
    title: 'Évaluation du bloc 5',
    lineItem: { scoreMaximum: 20, tag: 'RNCP35698BC05' },
  });
  const score = (userId: string, scoreGiven: number, comment: string) =>
    at.call(`/mod/lti/services.php/2/lineitems/${lineItemId}/lineitem/scores?type_id=1`, {
      method: 'POST',
      type: 'application/vnd.ims.lis.v1.score+json',
      body: {
        userId,
        scoreGiven,
        scoreMaximum: 20,
        comment,
        timestamp: '2025-10-01T10:00:00Z',
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
      },
    });
  await score('6', 13.75, 'Bon diagnostic');
  await score('7', 4.25, 'À revoir');
});
afterAll(() => at.close());

describe('the grader report', () => {
  it('shows each column’s tag and each student’s grade, to staff', async () => {
    for (const username of ['bernard.lefevre', 'claire.moreau', 'denis.girard', 'alice.martin']) {
      const visitor = await at.platform.signIn(username);
      const { html } = await visitor.get('/grade/report/grader/index.php?id=2');
      expect(html).toMatch(/id="user-grades"/);
      expect(html).toMatch(
        /<th class="item[^>]*data-itemid="\d+"[^>]*>.*?data-tag="RNCP35698BC05"/s,
      );
      expect(html).toContain('13,75');
      expect(html).toContain('4,25');
    }
  });

  it('is not for students, who see their own grades only', async () => {
    const student = await at.platform.signIn('emma.rousseau');
    expect((await student.get('/grade/report/grader/index.php?id=2')).status).toBe(403);
    const { html } = await student.get('/grade/report/user/index.php?id=2');
    expect(html).toContain('13,75');
    expect(html).toContain('Bon diagnostic');
    expect(html).not.toContain('4,25');
    expect(html).not.toContain('Farid');
    expect(html).not.toContain('CCF blanc');
  });
});

/** The cards come after the page, as on Moodle: what looks at them has to wait for them. */
import { one } from './page.ts';

const view = one('[data-region="courses-view"]');
void fetch(view.dataset['source'] ?? '')
  .then((response) => response.text())
  .then((html) => {
    view.innerHTML = html;
  });

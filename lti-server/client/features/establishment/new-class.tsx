import type { CandidatePathway } from '@blocmap/shared/certification';

import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import type { LayerSync } from './layer-sync.ts';
import { PATHWAYS, pathwayNamed } from './pathways.ts';
import { establishmentTexts } from './texts.ts';

const FIRST_MONTH = 7;

/** The school year of a day by its first calendar year; July belongs to the one that begins. */
function schoolYear(now: Date): number {
  return now.getMonth() + 1 >= FIRST_MONTH ? now.getFullYear() : now.getFullYear() - 1;
}

export function NewClass({ sync }: { sync: LayerSync }): VNode {
  const texts = useTexts(establishmentTexts);
  const [name, setName] = useState('');
  const [year, setYear] = useState(String(schoolYear(new Date())));
  const [pathway, setPathway] = useState<CandidatePathway>('P1');
  const first = schoolYear(new Date()) - 1;
  const add = async (): Promise<void> => {
    const taken = await sync.change([
      {
        kind: 'setClassPathway',
        name: name.trim(),
        year: year === '' ? null : Number(year),
        pathway,
      },
    ]);
    if (taken) setName('');
  };
  return (
    <form
      class="layer-row layer-new-class"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void add();
      }}
    >
      <label>
        <span class="field-label">{texts.newClass}</span>
        <input
          class="field"
          type="text"
          maxLength={60}
          placeholder="TMSPC1"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="field-label">{texts.year}</span>
        <select class="field" value={year} onChange={(event) => setYear(event.currentTarget.value)}>
          {[first, first + 1, first + 2].map((one) => (
            <option key={one} value={one}>
              {texts.yearWords(one)}
            </option>
          ))}
          <option value="">{texts.everyYear}</option>
        </select>
      </label>
      <label>
        <span class="field-label">{texts.pathway}</span>
        <select
          class="field layer-pathway"
          value={pathway}
          onChange={(event) => setPathway(pathwayNamed(event.currentTarget.value))}
        >
          {PATHWAYS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button" disabled={name.trim() === ''}>
        {texts.add}
      </button>
    </form>
  );
}

import { News } from '../../playground/alexa/server/News';
import { reload } from '../../playground/reload';
import { buildSkillPackage } from '../../playground/skillPackage';
import { mkdtempSync, rmSync, symlinkSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

describe('A change of the source', () => {
  let news: News;
  let toasts: string[];
  let lines: string[];
  beforeEach(() => {
    news = new News();
    [toasts, lines] = [[], []];
    news.on('toast', (text) => toasts.push(text));
  });

  const change = (step: () => Promise<void>) =>
    reload('skill', 'Reloaded.', step, news, (line) => lines.push(line));
  const failing = () => Promise.reject(new Error('\u001b[31mapp.ts(1,1)\u001b[0m: error'));

  test('that works is told to the open pages and in the terminal', async () => {
    await change(() => Promise.resolve());
    expect({ toasts, lines, error: news.buildError }).toEqual({
      toasts: ['Reloaded.'],
      lines: ['Reloaded.'],
      error: undefined,
    });
  });

  test('that fails shows why, until it is corrected', async () => {
    const changed = jest.fn();
    news.on('changed', changed);
    await change(failing);
    expect(news.buildError).toBe('app.ts(1,1): error');
    expect(lines).toEqual(['\u001b[31mapp.ts(1,1)\u001b[0m: error']);
    expect(toasts).toEqual([]);
    await change(() => Promise.resolve());
    expect(news.buildError).toBeUndefined();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('that is correct leaves the fault of another', async () => {
    news.built('skillPackage', 'models/en.json: not valid JSON');
    await change(failing);
    expect(news.buildError).toBe('models/en.json: not valid JSON\n\napp.ts(1,1): error');
    await change(() => Promise.resolve());
    expect(news.buildError).toBe('models/en.json: not valid JSON');
  });
});

test('The fault of a model is reported in the lines that name it', async () => {
  const project = mkdtempSync(join(tmpdir(), 'bad-model-'));
  try {
    cpSync('models', join(project, 'models'), { recursive: true });
    for (const name of ['jovo.project.js', 'package.json']) {
      symlinkSync(resolve(name), join(project, name));
    }
    writeFileSync(join(project, 'models/en.json'), '{');
    const { succeeded, output } = await buildSkillPackage(process.env, 3002, project);
    expect(succeeded).toBe(false);
    expect(output.split('\n')).toEqual([
      expect.stringContaining('Amazon would refuse the interaction model'),
      expect.stringContaining('models/en.json: line 1, column 2: not valid JSON'),
    ]);
  } finally {
    rmSync(project, { recursive: true });
  }
});

import { join } from 'node:path';
import { build } from 'esbuild';
import express, { type Router } from 'express';

const folder = join(__dirname, '..', '..', 'page');

/**
 * Creates the routes of the page. Its script and its style sheet are bundled when a browser first asks
 * for them, and kept in memory.
 */
export function pageRoutes(): Router {
  let bundle: Promise<Bundle> | undefined;
  const router = express.Router();
  for (const type of ['js', 'css'] as const) {
    router.get(`/page.${type}`, (_request, response, next) => {
      bundle ??= bundlePage();
      bundle.then((files) => response.type(type).send(files[type])).catch(next);
    });
  }
  for (const [path, file] of [
    ['/', 'index.html'],
    ['/icon.svg', 'icon.svg'],
  ] as const) {
    router.get(path, (_request, response) =>
      response.sendFile(join(folder, file), { cacheControl: false }),
    );
  }
  return router;
}

interface Bundle {
  readonly js: string;
  readonly css: string;
}

async function bundlePage(): Promise<Bundle> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['page.tsx', 'page.css'],
    outdir: folder,
    tsconfig: join(folder, 'tsconfig.json'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const textOf = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}

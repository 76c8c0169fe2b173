import { z } from 'zod';
import { procedure } from './base.ts';
import { jobAnswer } from './jobs.ts';

/** Made-up records, to try the program with. */
export const sampleData = {
  get: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/sample-data',
      tags: ['sample data'],
      summary: 'Whether there are made-up records that nobody has changed',
    })
    .output(z.object({ present: z.boolean() })),
  add: procedure
    .meta({ allow: 'imports.run' })
    .route({
      method: 'POST',
      path: '/sample-data',
      tags: ['sample data'],
      successStatus: 202,
      outputStructure: 'detailed',
      summary: 'Add 200 made-up leads to a database without leads',
    })
    .output(jobAnswer),
  remove: procedure
    .meta({ allow: 'records.delete' })
    .route({
      method: 'DELETE',
      path: '/sample-data',
      tags: ['sample data'],
      successStatus: 202,
      outputStructure: 'detailed',
      summary: 'Move the made-up records that nobody has changed to the bin',
    })
    .output(jobAnswer),
};

#!/usr/bin/env node
import 'reflect-metadata';
import { runCommand } from './command/run-command.js';

// Whoever reads may have seen enough, as `| head` has.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  });

process.exitCode = await runCommand({
  words: process.argv.slice(2),
  variables: process.env,
  streams: {
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
  },
});

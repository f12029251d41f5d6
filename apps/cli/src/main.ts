#!/usr/bin/env node
import 'reflect-metadata';
import { runCommand } from './command/run-command.js';

process.exitCode = await runCommand({
  words: process.argv.slice(2),
  variables: process.env,
  streams: {
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
  },
});

import { compile } from './compile.ts';

// A program of its own, so that the bundler's memory ends with it: node compile-main.ts <folder>.
process.env.NODE_ENV = 'production';
await compile(process.argv[2] ?? '');

import { chromium } from 'playwright-core';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const pages=process.argv.slice(3);
for(const [w,h] of [[360,800],[1280,800]] as const){const p=await b.newPage({viewport:{width:w,height:h}});for(const u of pages){await p.goto(`http://127.0.0.1:${process.argv[2]}${u}`);await p.waitForTimeout(300);const n=(u.replace(/\W+/g,'_')||'_');const over=await p.evaluate(()=>document.documentElement.scrollWidth>innerWidth+1);console.log(w,u,over?'OVERFLOW':'',await p.evaluate(()=>document.documentElement.scrollHeight));await p.screenshot({path:`/tmp/rev/d5/shots/${w}${n}.png`,fullPage:false});}await p.close()}
await b.close();

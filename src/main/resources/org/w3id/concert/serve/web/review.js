// Keys for the review page: each presses what carries its data-key, in the current claim first. The page works without.
'use strict';
const findings = () => [...document.querySelectorAll('.finding')];
const current = () => document.activeElement.closest('.finding')
    || document.querySelector('.finding.open, .finding.disputed') || findings()[0];

function press(element) {
    if (element.tagName === 'SUMMARY') {
        const details = element.parentElement;
        details.open = !details.open;
        const field = details.open && details.querySelector('select, input:not([type=hidden]), button');
        (field || element).focus();
    } else {
        element.click();
    }
}

function step(by) {
    const all = findings();
    const at = all.indexOf(document.activeElement.closest('.finding'));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) next.focus();
}

document.addEventListener('keydown', (event) => {
    const keys = document.querySelector('.keys');
    if (event.key === 'Escape') {
        if (keys) keys.open = false;
        document.activeElement.blur();
        return;
    }
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'n' || event.key === 'p') {
        step(event.key === 'n' ? 1 : -1);
        event.preventDefault();
        return;
    }
    const selector = `[data-key="${CSS.escape(event.key)}"]`;
    const claim = current();
    const target = (claim && claim.querySelector(selector)) || document.querySelector(`${selector}:not(.finding *)`);
    if (target) {
        event.preventDefault();
        press(target);
    }
});

const first = document.querySelector('.finding.open, .finding.disputed');
if (first && !document.querySelector('[autofocus]')) first.focus({preventScroll: true});
const here = document.querySelector('.text li.here');
const text = document.querySelector('.text');
if (here && text) text.scrollTop = here.offsetTop - text.offsetTop - text.clientHeight / 3;

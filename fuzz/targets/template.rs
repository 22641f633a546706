//! See `harness/template.rs`.

#![no_main]
#![allow(dead_code, reason = "a target uses its part of the harness")]

#[path = "../harness/mod.rs"]
mod harness;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| harness::template::run(bytes));

"""The rules of the ledger: standard library only, no Discord, no SQL; time always comes in as `now`."""

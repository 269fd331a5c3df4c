"""The commands, one file each: ``parser()`` says what the command takes, ``run(options)`` does it.

A command's file is imported when it is called, so that no command pays for another.
"""

"""The commands, one file each: ``parser()`` says what the command takes, ``run(options)`` does it.

The board has ``options()`` besides, which asks its parser only when it has to.

A command's file is imported when it is called, so that no command pays for another.
"""
